import { LayoutTemplate } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ProblemState, State } from '@/components/states/state';
import { Badge, type Tone } from '@/components/ui/badge';
import { Card, CardHeader } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';
import { useTemplates } from '../queries';
import { MetaLink } from './webhook';

const TONES: Record<string, Tone> = {
  APPROVED: 'good',
  PENDING: 'info',
  IN_APPEAL: 'info',
  PAUSED: 'warn',
  REJECTED: 'bad',
  DISABLED: 'bad',
};

/** The messages that Meta lets be sent after 24 hours, and what it thinks of each. */
export function Templates({ number }: { number: string }) {
  const { t } = useTranslation('whatsapp');
  const templates = useTemplates(number);
  return (
    <Card className="p-4 md:p-6">
      <CardHeader title={t('templates.title')} />
      <p className="mb-4 text-sm text-soft">
        {t('templates.text')} <MetaLink>{t('templates.write')}</MetaLink>
      </p>
      {templates.isPending && <Skeleton className="h-32" />}
      {templates.isError && <ProblemState error={templates.error} onRetry={() => void templates.refetch()} />}
      {templates.data?.length === 0 && <State icon={LayoutTemplate} title={t('templates.none')} />}
      {templates.data && templates.data.length > 0 && (
        <ul className="flex flex-col">
          {templates.data.map((template) => (
            <li
              key={`${template.name} ${template.language}`}
              className="flex flex-col gap-1 border-b border-line py-3 last:border-0"
            >
              <span className="flex flex-wrap items-center gap-2">
                <span className="font-medium break-all">{template.name}</span>
                <span className="text-sm text-soft">
                  {[template.language, template.category.toLowerCase()].filter(Boolean).join(' · ')}
                </span>
                <span className="ms-auto">
                  <Badge tone={TONES[template.status]} dot>
                    {t(`templates.status.${template.status}`, { defaultValue: template.status })}
                  </Badge>
                </span>
              </span>
              {template.body && (
                <span className="text-sm break-words whitespace-pre-wrap text-muted">{template.body}</span>
              )}
              {template.reason && (
                <span className="text-sm text-danger-strong">{t('templates.reason', { reason: template.reason })}</span>
              )}
              {template.status === 'APPROVED' && !template.sendable && (
                <span className="text-sm text-soft">{t('templates.not_sendable')}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
