import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { diff } from '../diff';

/** What became of a text: what is gone is struck through, what is new underlined. */
export function Difference({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation('assistant');
  if (before === after) return <p className="text-sm text-soft">{t('versions.same')}</p>;
  return (
    <div className="rounded-md border border-line bg-sunken p-4 text-sm leading-7 break-words whitespace-pre-wrap">
      {diff(before, after).map(({ kind, text }, index) => {
        if (kind === 'same') return <Fragment key={index}>{text}</Fragment>;
        if (kind === 'gone')
          return (
            <del key={index} className="rounded-sm bg-danger-soft text-danger-strong">
              {text}
            </del>
          );
        return (
          <ins key={index} className="rounded-sm bg-accent-soft text-accent-strong">
            {text}
          </ins>
        );
      })}
    </div>
  );
}
