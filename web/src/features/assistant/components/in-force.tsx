import { Phone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '@/components/ui/card';
import { Note } from '@/components/ui/note';
import { Skeleton } from '@/components/ui/skeleton';
import { useActivePrompts, useModelAnswers, useNumbers } from '../queries';

/** Which prompt counts for which number; and whether anybody reads it. */
export function InForce() {
  const { t } = useTranslation('assistant');
  const active = useActivePrompts();
  const numbers = useNumbers();
  const model = useModelAnswers();
  if (active.isPending) return <Skeleton className="h-28" />;
  if (!active.data) return null;
  const forAll = active.data.find(({ reference_phone }) => !reference_phone);
  const places = [...(numbers.data ?? []).map(({ phone }) => phone), undefined];
  return (
    <Card aria-labelledby="in-force" className="flex flex-col gap-4 p-4 md:p-6">
      <h2 id="in-force" className="text-base font-semibold">
        {t('in_force.title')}
      </h2>
      {model === false && (
        <Note>
          {t('in_force.no_model')}{' '}
          <Link to="/settings/model" className="font-medium underline underline-offset-2">
            {t('in_force.set_up')}
          </Link>
        </Note>
      )}
      <dl className="grid grid-cols-1 gap-x-8 gap-y-3 text-sm sm:grid-cols-[auto_1fr]">
        {places.map((phone) => {
          const own = phone && active.data.find(({ reference_phone }) => reference_phone === phone);
          const prompt = own || forAll;
          return (
            <div key={phone ?? ''} className="contents">
              <dt className="flex items-center gap-2 text-muted figures">
                <Phone className="size-4 shrink-0" aria-hidden />
                {phone ?? t(places.length > 1 ? 'in_force.others' : 'in_force.all')}
              </dt>
              <dd className="mb-2 min-w-0 sm:mb-0">
                {prompt ? (
                  <>
                    <Link to={`/prompts/${prompt.id}`} className="font-medium text-second-strong hover:underline">
                      {prompt.title}
                    </Link>
                    {phone && !own && <span className="text-soft"> · {t('in_force.shared')}</span>}
                  </>
                ) : (
                  <span className="text-soft">{t('in_force.none')}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
