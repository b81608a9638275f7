import { MessageCircleQuestionMark, Plus, Search, SearchX } from 'lucide-react';
import { useQueryState } from 'nuqs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Field } from '@/components/form/labelled';
import { ProblemState, State } from '@/components/states/state';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { PlainSelect } from '@/components/ui/plain-select';
import { Skeleton } from '@/components/ui/skeleton';
import { usePermission } from '@/lib/auth/me';
import { Hit } from './components/hit';
import { useShopLanguages } from './languages';
import { useFound } from './queries';

const LONGEST = 500;

/** Asks as a client would, and shows what the assistant finds: no answer is thought out. */
export function AskTab() {
  const { t } = useTranslation('knowledge');
  const { choices, usual } = useShopLanguages();
  const [asked, setAsked] = useQueryState('q', { defaultValue: '', history: 'push' });
  const [language, setLanguage] = useQueryState('language', { defaultValue: '' });
  const [words, setWords] = useState(asked);
  const found = useFound(asked, language);
  return (
    <>
      <form
        role="search"
        className="flex max-w-3xl flex-col gap-3 sm:flex-row sm:items-end"
        onSubmit={(event) => {
          event.preventDefault();
          const next = words.trim();
          if (next === asked) void found.refetch();
          else void setAsked(next);
        }}
      >
        <Field label={t('ask.question')} className="flex-1">
          {({ id }) => (
            <Input
              id={id}
              type="search"
              maxLength={LONGEST}
              placeholder={t('question.example')}
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
        <div className="flex gap-3">
          <PlainSelect
            label={t('ask.language')}
            choices={choices}
            value={language || usual}
            onChange={(code) => void setLanguage(code)}
            className="h-10 flex-1"
          />
          <Button type="submit" look="primary" busy={found.isFetching} disabled={words.trim() === ''}>
            <Search />
            {t('ask.act')}
          </Button>
        </div>
      </form>
      <div aria-live="polite" aria-busy={found.isFetching}>
        <Found question={asked} found={found} />
      </div>
    </>
  );
}

function Found({ question, found }: { question: string; found: ReturnType<typeof useFound> }) {
  const { t } = useTranslation('knowledge');
  const navigate = useNavigate();
  const mayWrite = usePermission()('prompts:write');
  if (question === '')
    return <State icon={MessageCircleQuestionMark} title={t('ask.begin')} text={t('ask.begin_text')} />;
  if (found.isError) return <ProblemState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton className="h-48 max-w-3xl" />;
  const addButton = mayWrite && (
    <Button onClick={() => void navigate('/knowledge/questions?question=new', { state: { asked: question } })}>
      <Plus />
      {t('ask.add')}
    </Button>
  );
  if (found.data.length === 0)
    return <State icon={SearchX} title={t('ask.none')} text={t('ask.none_text')} actions={addButton} />;
  return (
    <section aria-label={t('ask.found')} className="flex max-w-3xl flex-col gap-4">
      <p className="text-sm text-muted">{t('ask.order')}</p>
      <ol className="flex flex-col gap-3">
        {found.data.map((hit) => (
          <Hit key={hit.passage.id} hit={hit} />
        ))}
      </ol>
      {mayWrite && (
        <div className="flex flex-wrap items-center gap-3 text-sm text-muted">
          {t('ask.not_there')}
          {addButton}
        </div>
      )}
    </section>
  );
}
