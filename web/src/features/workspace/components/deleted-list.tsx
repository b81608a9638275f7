import { RotateCcw, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Card, CardHeader } from '@/components/ui/card';

interface DeletedListProps {
  title: string;
  icon: LucideIcon;
  things: readonly { id: string; name: string }[] | undefined;
  /** Which of them is being brought back right now. */
  busy: string | undefined;
  onRestore: (thing: { id: string; name: string }) => void;
}

/** What was deleted and can be brought back; nothing, if nothing was. */
export function DeletedList({ title, icon: Icon, things, busy, onRestore }: DeletedListProps) {
  const { t } = useTranslation();
  if (!things || things.length === 0) return null;
  return (
    <Card className="p-4 md:p-6">
      <CardHeader title={title} />
      <ul className="flex flex-col">
        {things.map(({ id, name }) => (
          <li key={id} className="flex items-center gap-3 border-b border-line py-2 last:border-0">
            <Icon className="size-4 text-soft" aria-hidden />
            <span className="min-w-0 flex-1 truncate">{name}</span>
            <Button
              size="sm"
              busy={busy === id}
              aria-label={`${t('restore')}: ${name}`}
              onClick={() => onRestore({ id, name })}
            >
              <RotateCcw />
              {t('restore')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
