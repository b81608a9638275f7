import { History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/form/field';
import { ProblemState } from '@/components/states/state';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import { toast } from '@/components/ui/toast';
import type { PromptVersionJson } from '@/lib/api/generated';
import { useFormat } from '@/lib/format/use-format';
import { useRollBack, useVersions } from '../queries';
import { Difference } from './difference';

interface VersionsProps {
  prompt: string;
  etag: string | undefined;
  readOnly: boolean;
  /** Something is typed and not saved: it would be lost. */
  dirty: boolean;
}

/** The texts that a prompt had: to be compared, and gone back to. */
export function Versions({ prompt, etag, readOnly, dirty }: VersionsProps) {
  const { t } = useTranslation(['assistant', 'common']);
  const format = useFormat();
  const versions = useVersions(prompt);
  const [opened, setOpened] = useState<number>();
  const [other, setOther] = useState<string>();
  const rollBack = useRollBack(prompt);
  if (versions.isPending) return <Skeleton className="h-40" />;
  if (versions.isError) return <ProblemState error={versions.error} onRetry={() => void versions.refetch()} />;
  const all = versions.data;
  const newest = all[0];
  const chosen = all.find(({ version }) => version === opened);
  // The newest is compared with what it was before, any other with the newest.
  const usual = chosen === newest ? all[1] : newest;
  const compared = all.find(({ version }) => String(version) === other && version !== opened) ?? usual ?? newest;
  const open = ({ version }: PromptVersionJson) => {
    setOpened(version);
    setOther(undefined);
  };
  const goBack = () => {
    if (!chosen) return;
    rollBack.mutate(
      { version: chosen.version, etag },
      {
        onSuccess: () => {
          toast.done(t('versions.rolled_back', { version: chosen.version }));
          setOpened(undefined);
        },
      },
    );
  };
  const [older, newer] =
    chosen && compared && compared.version < chosen.version ? [compared, chosen] : [chosen, compared];
  return (
    <>
      <ol aria-label={t('versions.title')} className="flex flex-col">
        {all.map((version) => (
          <li key={version.id} className="border-b border-line last:border-0">
            <button
              type="button"
              onClick={() => open(version)}
              className="flex w-full items-start gap-3 rounded-md px-2 py-3 text-start hover:bg-hover"
            >
              <History className="mt-0.5 size-4 shrink-0 text-soft" aria-hidden />
              <span className="min-w-0 flex-1">
                <span className="flex flex-wrap items-center gap-2 text-sm font-medium">
                  {t('versions.one', { version: version.version })}
                  {version === newest && <Badge tone="good">{t('versions.newest')}</Badge>}
                </span>
                <span className="block text-sm text-muted">
                  <time dateTime={version.created_at}>{format.dateTime(version.created_at)}</time>
                  {' · '}
                  {version.created_by ?? t('versions.by_machine')}
                </span>
                {version.restored_from != null && (
                  <span className="block text-sm text-muted">
                    {t('versions.restored_from', { version: version.restored_from })}
                  </span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <Dialog
        open={chosen !== undefined}
        onClose={() => setOpened(undefined)}
        title={t('versions.one', { version: chosen?.version })}
        description={
          chosen && `${format.dateTime(chosen.created_at)} · ${chosen.created_by ?? t('versions.by_machine')}`
        }
        className="max-w-3xl"
        footer={
          <>
            <Button onClick={() => setOpened(undefined)}>{t('close', { ns: 'common' })}</Button>
            {!readOnly && chosen !== newest && (
              <Button look="primary" busy={rollBack.isPending} disabled={dirty} onClick={goBack}>
                {t('versions.roll_back')}
              </Button>
            )}
          </>
        }
      >
        {chosen && older && newer && (
          <div className="flex flex-col gap-4">
            {all.length > 1 && (
              <Field label={t('versions.compare_with')} className="max-w-xs">
                {({ id }) => (
                  <Select
                    id={id}
                    value={String(compared?.version)}
                    onChange={setOther}
                    choices={all
                      .filter((one) => one !== chosen)
                      .map(({ version }) => ({
                        value: String(version),
                        label: t('versions.one', { version }),
                      }))}
                  />
                )}
              </Field>
            )}
            {older === newer ? (
              <div className="rounded-md border border-line bg-sunken p-4 text-sm leading-7 break-words whitespace-pre-wrap">
                {chosen.prompt_text}
              </div>
            ) : (
              <>
                <p className="text-sm text-soft">
                  {t('versions.from_to', { older: older.version, newer: newer.version })}
                </p>
                <Difference before={older.prompt_text} after={newer.prompt_text} />
              </>
            )}
            {dirty && !readOnly && chosen !== newest && (
              <p className="text-sm text-warn-strong">{t('versions.save_first')}</p>
            )}
          </div>
        )}
      </Dialog>
    </>
  );
}
