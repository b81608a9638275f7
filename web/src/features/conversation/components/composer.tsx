import { Clock, LayoutTemplate, SendHorizontal } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/input';
import { useNow } from '@/hooks/use-now';
import type { ChatJson, NewMessage } from '@/lib/api/generated';
import { drafts } from '../drafts';
import { Copilot } from './copilot';
import { TemplateDialog } from './template-dialog';

interface ComposerProps {
  chat: ChatJson;
  mayWrite: boolean;
  onSend: (message: NewMessage, text: string) => void;
  reply: RefObject<HTMLTextAreaElement | null>;
}

const HOUR = 3_600_000;
const SOON = 3 * HOUR;
const MOST = 4096;

/** Where a person answers; it knows how long WhatsApp takes free text, and says so. */
export function Composer({ chat, mayWrite, onSend, reply }: ComposerProps) {
  const { t } = useTranslation('conversation');
  const left = new Date(chat.window_ends).getTime() - useNow().getTime();
  const [choosing, setChoosing] = useState(false);
  if (!mayWrite) return <p className="border-t border-line bg-sunken px-4 py-3 text-sm text-muted">{t('read_only')}</p>;
  const templates = choosing && (
    <TemplateDialog
      number={chat.number_id}
      language={chat.client?.language}
      onClose={() => setChoosing(false)}
      onSend={onSend}
    />
  );
  if (left <= 0)
    return (
      <div className="flex flex-wrap items-center gap-3 border-t border-line px-4 py-3">
        <Clock className="size-5 shrink-0 text-warn-strong" aria-hidden />
        <div className="min-w-0 flex-1 basis-60 text-sm">
          <p className="font-medium">{t('window.closed_title')}</p>
          <p className="text-soft">{t('window.closed_text')}</p>
        </div>
        <Button look="primary" onClick={() => setChoosing(true)}>
          <LayoutTemplate />
          {t('template.choose')}
        </Button>
        {templates}
      </div>
    );
  return (
    <div className="border-t border-line px-4 py-3">
      <Box key={chat.id} chat={chat} onSend={onSend} reply={reply} onTemplate={() => setChoosing(true)} left={left} />
      {templates}
    </div>
  );
}

function Box({
  chat,
  onSend,
  reply,
  onTemplate,
  left,
}: Omit<ComposerProps, 'mayWrite'> & { onTemplate: () => void; left: number }) {
  const { t } = useTranslation('conversation');
  const [text, setText] = useState(() => drafts.of(chat.id));
  useEffect(() => drafts.keep(chat.id, text), [chat.id, text]);
  const ready = text.trim() !== '' && text.length <= MOST;
  const send = () => {
    if (!ready) return;
    onSend({ text: text.trim() }, text.trim());
    setText('');
    reply.current?.focus();
  };
  const keyed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    send();
  };
  const hint = () => {
    if (text.length > MOST) return t('too_long', { count: text.length, most: MOST });
    if (left < SOON)
      return t('window.closing', { hours: Math.floor(left / HOUR), minutes: Math.ceil((left % HOUR) / 60_000) });
    return chat.status === 'active' ? t('writing_takes_over') : t('keys.send_hint');
  };
  return (
    <form
      className="flex flex-col gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Copilot
        chat={chat}
        text={text}
        onText={(next) => {
          setText(next);
          reply.current?.focus();
        }}
      />
      <div className="flex items-end gap-2">
        <Textarea
          ref={reply}
          rows={1}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={keyed}
          aria-label={t('reply')}
          aria-describedby="reply-hint"
          aria-invalid={text.length > MOST || undefined}
          placeholder={t('reply_to', { name: chat.client?.name || chat.client?.phone || t('nobody') })}
          className="field-sizing-content max-h-48 min-h-10 flex-1 resize-none py-2"
        />
        <Button size="icon" aria-label={t('template.choose')} title={t('template.choose')} onClick={onTemplate}>
          <LayoutTemplate />
        </Button>
        <Button type="submit" look="primary" aria-label={t('send')} disabled={!ready} className="px-3 sm:px-4">
          <SendHorizontal className="rtl:-scale-x-100" />
          <span className="hidden sm:inline">{t('send')}</span>
        </Button>
      </div>
      <p id="reply-hint" className="text-xs text-soft">
        {hint()}
      </p>
    </form>
  );
}
