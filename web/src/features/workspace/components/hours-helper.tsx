import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Input } from '@/components/ui/input';
import { Popover } from '@/components/ui/popover';
import { dayName, inWords, USUAL, type Day, type Week } from '../hours';

const CLOSED: Record<string, string> = {
  en: 'closed',
  it: 'chiuso',
  es: 'cerrado',
  pt: 'fechado',
  fr: 'fermé',
  de: 'geschlossen',
};

/** Writes the opening hours out of what is chosen for each day, in the language of the text. */
export function HoursHelper({ language, onText }: { language: string; onText: (text: string) => void }) {
  const { t } = useTranslation('workspace');
  const [open, setOpen] = useState(false);
  const [week, setWeek] = useState<Week>(USUAL);
  const change = (index: number, part: Partial<Day>) =>
    setWeek(week.map((day, at) => (at === index ? { ...day, ...part } : day)));
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      title={t('hours.title')}
      className="w-96"
      trigger={
        <Button size="sm" className="self-start">
          <CalendarClock />
          {t('hours.compose')}
        </Button>
      }
    >
      <ul className="flex flex-col gap-2">
        {week.map((day, index) => {
          const name = dayName(index, i18next.language);
          return (
            <li key={index} className="flex h-10 items-center gap-2">
              <label className="flex flex-1 items-center gap-2 text-sm">
                <Checkbox checked={day.open} onChange={(checked) => change(index, { open: checked })} />
                <span className="truncate">{name}</span>
              </label>
              {day.open ? (
                <>
                  <Input
                    type="time"
                    aria-label={t('hours.from', { day: name })}
                    value={day.from}
                    onChange={(event) => change(index, { from: event.target.value })}
                    className="w-28"
                  />
                  <Input
                    type="time"
                    aria-label={t('hours.to', { day: name })}
                    value={day.to}
                    onChange={(event) => change(index, { to: event.target.value })}
                    className="w-28"
                  />
                </>
              ) : (
                <span className="text-sm text-soft">{t('hours.closed')}</span>
              )}
            </li>
          );
        })}
      </ul>
      <div className="mt-4 flex justify-end">
        <Button
          look="primary"
          onClick={() => {
            onText(inWords(week, language, CLOSED[language] ?? '–'));
            setOpen(false);
          }}
        >
          {t('hours.write')}
        </Button>
      </div>
    </Popover>
  );
}
