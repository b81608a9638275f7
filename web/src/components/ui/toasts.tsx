import { Toast as Base } from '@base-ui/react/toast';
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { messages, type Message } from './toast';

const manager = Base.createToastManager();

function show({ type, title, description, action }: Message) {
  const id = manager.add({
    type,
    title,
    description,
    timeout: action ? 10_000 : 5_000,
    priority: type === 'bad' ? 'high' : 'low',
    actionProps: action && {
      children: action.label,
      onClick: () => {
        manager.close(id);
        action.act();
      },
    },
  });
}

function List() {
  const { t } = useTranslation();
  const { toasts } = Base.useToastManager();
  return toasts.map((one) => (
    <Base.Root
      key={one.id}
      toast={one}
      className="flex w-full items-start gap-3 rounded-md border border-line bg-surface p-4 text-text shadow-floating transition-[opacity,translate] duration-200 data-ending-style:translate-y-2 data-ending-style:opacity-0 data-starting-style:translate-y-2 data-starting-style:opacity-0"
    >
      {one.type === 'bad' ? (
        <CircleAlert className="mt-0.5 size-5 shrink-0 text-danger-strong" aria-hidden />
      ) : (
        <CircleCheck className="mt-0.5 size-5 shrink-0 text-accent-strong" aria-hidden />
      )}
      <Base.Content className="min-w-0 flex-1">
        <Base.Title className="text-sm font-medium" />
        <Base.Description className="mt-0.5 text-sm text-soft" />
      </Base.Content>
      {one.actionProps && <Base.Action render={<Button size="sm" />} />}
      <Base.Close render={<Button look="quiet" size="icon-sm" aria-label={t('close')} className="-m-1 text-soft" />}>
        <X />
      </Base.Close>
    </Base.Root>
  ));
}

export function Toasts() {
  useEffect(() => messages.showBy(show), []);
  return (
    <Base.Provider toastManager={manager} limit={4}>
      <Base.Portal>
        <Base.Viewport className="fixed end-4 bottom-4 z-70 flex w-[calc(100vw-2rem)] max-w-sm flex-col gap-2">
          <List />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}
