import { MessageSquare } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemState } from '@/components/states/state';
import { Button, buttonStyle } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Sheet } from '@/components/ui/dialog';
import { Segments } from '@/components/ui/segments';
import { Skeleton } from '@/components/ui/skeleton';
import { usePermission } from '@/lib/auth/me';
import { useClient, useLatestChat } from '../queries';
import { ClientFields } from './client-fields';
import { Privacy } from './privacy';
import { Timeline } from './timeline';

interface ClientSheetProps {
  /** A client's id, or `new`. */
  client: string | undefined;
  readOnly: boolean;
  onClose: () => void;
}

/** A client beside the list: what happened with them, and what is known of them. */
export function ClientSheet({ client: id, readOnly, onClose }: ClientSheetProps) {
  const { t } = useTranslation(['clients', 'common']);
  const [side, setSide] = useState<'timeline' | 'profile'>('timeline');
  const [dirty, setDirty] = useState(false);
  const [asking, setAsking] = useState(false);
  const [round, setRound] = useState(0);
  const isNew = id === 'new';
  const loaded = useClient(isNew ? undefined : id);
  const client = loaded.data?.thing;
  const close = () => (dirty ? setAsking(true) : onClose());
  const done = () => {
    setDirty(false);
    onClose();
  };
  const writing = !readOnly && (isNew || (side === 'profile' && client));
  return (
    <>
      <Sheet
        open={id !== undefined}
        onClose={close}
        title={
          isNew ? t('client.new') : client ? nameOf(client) || t('client.no_name') : t('loading', { ns: 'common' })
        }
        description={client?.phone && client.name ? client.phone : undefined}
        footer={
          writing && (
            <>
              <Button onClick={close}>{t('cancel', { ns: 'common' })}</Button>
              <Button type="submit" form="client" look="primary">
                {t('save', { ns: 'common' })}
              </Button>
            </>
          )
        }
      >
        {isNew && <ClientFields onDirty={setDirty} onDone={done} readOnly={false} />}
        {!isNew && loaded.isPending && <Waiting />}
        {!isNew && loaded.isError && !client && (
          <ProblemState error={loaded.error} onRetry={() => void loaded.refetch()} />
        )}
        {loaded.data && client && (
          <div className="flex flex-col gap-6">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <Segments
                label={t('side.label')}
                value={side}
                onChange={setSide}
                choices={[
                  { value: 'timeline', label: t('side.timeline') },
                  { value: 'profile', label: t('side.profile') },
                ]}
              />
              <ToChat client={client.id} />
            </div>
            {side === 'timeline' && <Timeline client={client.id} readOnly={readOnly} />}
            {/* Kept while the timeline is looked at: nothing that was typed is lost. */}
            <div hidden={side !== 'profile'} className="flex flex-col gap-8">
              <ClientFields
                key={round}
                of={loaded.data}
                onDirty={setDirty}
                onDone={done}
                onReload={async () => {
                  await loaded.refetch();
                  setDirty(false);
                  setRound(round + 1);
                }}
                readOnly={readOnly}
              />
              <Privacy client={client} name={nameOf(client) || client.id} onErased={done} />
            </div>
          </div>
        )}
      </Sheet>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={t('discard.title', { ns: 'common' })}
        description={t('discard.text', { ns: 'common' })}
        action={t('discard.action', { ns: 'common' })}
        onConfirm={done}
      />
    </>
  );
}

const nameOf = ({ name, phone }: { name: string; phone?: string | null }) => name || (phone ?? '');

function ToChat({ client }: { client: string }) {
  const { t } = useTranslation('clients');
  const mayRead = usePermission()('chats:read');
  const latest = useLatestChat(client, mayRead).data;
  if (!latest) return null;
  return (
    <Link to={`/chats/${latest.id}`} className={buttonStyle({})}>
      <MessageSquare />
      {t('client.open_chat')}
    </Link>
  );
}

function Waiting() {
  return (
    <div className="flex flex-col gap-6">
      <Skeleton className="h-10 w-48" />
      <Skeleton className="h-16" />
      <Skeleton className="h-16" />
      <Skeleton className="h-16" />
    </div>
  );
}
