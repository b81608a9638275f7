import { send } from './client';
import { Problem } from './problem';

const nameIn = (answer: Response) => /filename="?([^";]+)"?/.exec(answer.headers.get('content-disposition') ?? '')?.[1];

/** Fetches a file as the person who is signed in, and hands it to the browser to keep. */
export async function download(path: string, name?: string): Promise<void> {
  const answer = await send(new Request(new URL(path, window.location.origin)));
  if (!answer.ok) throw await Problem.of(answer);
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name ?? nameIn(answer) ?? 'download';
  link.click();
  // Safari reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
