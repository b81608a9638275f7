import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '@/components/ui/toast';
import { Problem } from '@/lib/api/problem';
import { useReplaceFile, useUpload } from './queries';
import { LARGEST_FILE } from './schema';

/** Brings files in, one after the other; each that is refused is told with its reason. */
export function useUploads() {
  const { t } = useTranslation('knowledge');
  const { mutateAsync: upload } = useUpload();
  const { mutateAsync: swap } = useReplaceFile();
  const [left, setLeft] = useState(0);
  const refused = (file: File, description: string) => {
    toast.failed(t('upload.failed', { name: file.name }), { description });
    return false;
  };
  const carried = async (file: File, deed: (file: File) => Promise<unknown>) => {
    if (file.size > LARGEST_FILE) return refused(file, t('upload.too_large'));
    try {
      await deed(file);
      return true;
    } catch (error) {
      return refused(file, Problem.from(error).message);
    }
  };
  return {
    /** How many are on their way or wait. */
    left,
    add: async (files: File[]) => {
      setLeft((before) => before + files.length);
      const added: string[] = [];
      for (const file of files) {
        if (await carried(file, upload)) added.push(file.name);
        setLeft((before) => before - 1);
      }
      if (added.length > 0) toast.done(t('upload.done', { count: added.length, name: added[0] }));
    },
    replace: async (id: string, name: string, file: File) => {
      if (await carried(file, (next) => swap({ id, file: next }))) toast.done(t('document.replaced', { name }));
    },
  };
}
