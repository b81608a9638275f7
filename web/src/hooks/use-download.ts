import { useMutation } from '@tanstack/react-query';
import { download } from '@/lib/api/download';

/** Downloads a file; what is refused is told in a toast. */
export const useDownload = () => useMutation({ mutationFn: (path: string) => download(path) });
