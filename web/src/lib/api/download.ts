import { send } from './client';
import { Problem } from './problem';

interface Options {
  /** Without one as the server calls it. */
  name?: string;
  signal?: AbortSignal;
  /** @param bytes that have come so far */
  onProgress?: (bytes: number) => void;
}

const nameIn = (answer: Response) => /filename="?([^";]+)"?/.exec(answer.headers.get('content-disposition') ?? '')?.[1];

async function received(answer: Response, onProgress?: (bytes: number) => void): Promise<Blob> {
  if (!onProgress || !answer.body) return answer.blob();
  const parts: BlobPart[] = [];
  const reader = answer.body.getReader();
  for (let bytes = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts, { type: answer.headers.get('content-type') ?? '' });
    parts.push(value);
    onProgress((bytes += value.length));
  }
}

/** Fetches a file as the person who is signed in, and hands it to the browser to keep. */
export async function download(path: string, { name, signal, onProgress }: Options = {}): Promise<void> {
  const answer = await send(new Request(new URL(path, window.location.origin), { signal }));
  if (!answer.ok) throw await Problem.of(answer);
  const url = URL.createObjectURL(await received(answer, onProgress));
  const link = document.createElement('a');
  link.href = url;
  link.download = name ?? nameIn(answer) ?? 'download';
  link.click();
  // Safari reads the file after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
