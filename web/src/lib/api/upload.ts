import { send } from './client';
import type { ImportReport } from './generated';
import { Problem } from './problem';

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Carries a table in, or with `dryRun` only tells what would become of it. */
export async function importTable(
  path: string,
  file: File,
  dryRun: boolean,
  signal?: AbortSignal,
): Promise<ImportReport> {
  const url = new URL(path, window.location.origin);
  url.searchParams.set('dry_run', String(dryRun));
  const type = file.name.toLowerCase().endsWith('.xlsx') ? EXCEL : 'text/csv';
  const answer = await send(
    new Request(url, { method: 'POST', headers: { 'Content-Type': type }, body: await file.arrayBuffer(), signal }),
  );
  if (!answer.ok) throw await Problem.of(answer);
  return (await answer.json()) as ImportReport;
}
