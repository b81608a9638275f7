import { ChevronRight } from 'lucide-react';
import { useQueryState } from 'nuqs';
import { useTranslation } from 'react-i18next';
import { ProblemState } from '@/components/states/state';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Skeleton } from '@/components/ui/skeleton';
import { useWorkspace } from '@/lib/auth/me';
import { useTexts } from '../queries';
import { TextSheet } from './text-sheet';

const TOPICS = ['hours', 'address', 'contact', 'shipping', 'payment', 'returns', 'about', 'privacy', 'legal'] as const;

/** What the shop says in its own words, topic by topic. */
export function Texts() {
  const { t } = useTranslation('workspace');
  const shop = useWorkspace();
  const texts = useTexts();
  const [topic, setTopic] = useQueryState('topic', { history: 'push' });
  if (texts.isError && !texts.data) return <ProblemState error={texts.error} onRetry={() => void texts.refetch()} />;
  if (!texts.data || !shop) return <Skeleton className="h-96" />;
  const opened = TOPICS.find((one) => one === topic);
  return (
    <Card className="p-0">
      <div className="p-4 md:p-6">
        <h2 className="text-h3 font-semibold">{t('texts.title')}</h2>
        <p className="mt-1 text-sm text-soft">{t('texts.text')}</p>
      </div>
      <ul className="border-t border-line">
        {TOPICS.map((one) => {
          const said = texts.data.filter((text) => text.topic === one);
          return (
            <li key={one} className="border-b border-line last:border-0">
              <button
                type="button"
                onClick={() => void setTopic(one)}
                className="flex w-full items-center gap-4 px-4 py-3 text-start hover:bg-hover md:px-6"
              >
                <span className="min-w-0 flex-1">
                  <span className="flex flex-wrap items-center gap-2">
                    <span className="font-medium">{t(`topic.${one}`)}</span>
                    {said.length === 0 ? (
                      <Badge>{t('texts.nothing')}</Badge>
                    ) : (
                      <Badge tone={said.length < shop.languages.length ? 'warn' : 'good'}>
                        {t('texts.languages', { said: said.length, all: shop.languages.length })}
                      </Badge>
                    )}
                  </span>
                  <span className="block truncate text-sm text-muted">
                    {said.find(({ language }) => language === shop.default_language)?.body ??
                      said[0]?.body ??
                      t(`topic.${one}_hint`)}
                  </span>
                </span>
                <ChevronRight className="size-5 shrink-0 text-soft rtl:rotate-180" aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
      {opened && (
        <TextSheet
          key={opened}
          topic={opened}
          known={texts.data}
          languages={shop.languages}
          onClose={() => void setTopic(null)}
        />
      )}
    </Card>
  );
}
