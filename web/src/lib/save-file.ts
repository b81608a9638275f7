import { send } from '@/lib/api/client';
import { Problem } from '@/lib/api/problem';

/** Fetches a file as who is signed in and puts it among the downloads. */
export async function saveFile(path: string, name: string) {
  const response = await send(new Request(new URL(path, window.location.origin)));
  if (!response.ok) throw await Problem.of(response);
  const address = URL.createObjectURL(await response.blob());
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
