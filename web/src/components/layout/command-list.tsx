import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '@/components/ui/kbd';
import { itemStyle } from '@/components/ui/menu';
import { cn } from '@/lib/cn';
import { useKnownCommands, type Command } from './commands';

/** What the palette offers; loaded when it is opened first. */
export function CommandList({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation();
  const commands = useKnownCommands();
  const groups = useMemo(() => {
    const names = [...new Set(commands.map(({ group }) => group))];
    return names.map((value) => ({ value, items: commands.filter(({ group }) => group === value) }));
  }, [commands]);
  const run = (command: Command) => {
    onOpenChange(false);
    command.run();
  };
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-50 bg-scrim" />
        <Dialog.Popup
          aria-label={t('palette.title')}
          className="fixed top-[12vh] left-1/2 z-50 w-[calc(100vw-2rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded-md border border-line bg-surface shadow-floating outline-none"
        >
          <Autocomplete.Root
            open
            inline
            items={groups}
            autoHighlight="always"
            itemToStringValue={(command: Command) => command.label}
          >
            <div className="flex items-center gap-3 border-b border-line px-4">
              <Search className="size-5 shrink-0 text-soft" aria-hidden />
              <Autocomplete.Input
                aria-label={t('palette.title')}
                placeholder={t('palette.placeholder')}
                className="h-14 flex-1 bg-transparent text-base outline-none"
              />
            </div>
            <Autocomplete.Empty className="px-4 py-8 text-center text-sm text-muted empty:hidden">
              {t('nothing_found')}
            </Autocomplete.Empty>
            <Autocomplete.List className="max-h-[50vh] quiet-scroll overflow-y-auto p-2">
              {(group: (typeof groups)[number]) => (
                <Autocomplete.Group key={group.value} items={group.items}>
                  <Autocomplete.GroupLabel className="px-2 pt-2 pb-1 text-xs font-medium text-muted">
                    {group.value}
                  </Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(command: Command) => (
                      <Autocomplete.Item
                        key={command.id}
                        value={command}
                        onClick={() => run(command)}
                        className={cn(itemStyle, 'h-10 text-sm')}
                      >
                        {command.icon && <command.icon className="size-4 text-soft" aria-hidden />}
                        <span className="flex-1 truncate">{command.label}</span>
                        {command.keys && <Kbd keys={command.keys} />}
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
