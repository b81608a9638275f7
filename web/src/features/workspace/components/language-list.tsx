import { ArrowDown, ArrowUp, CircleCheck, CircleOff, Ellipsis, Pencil, Star, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '@/components/form/field';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Menu, type MenuEntries } from '@/components/ui/menu';
import { moved, Sortable } from '@/components/ui/sortable';
import { toast } from '@/components/ui/toast';
import type { LanguageJson } from '@/lib/api/generated';
import { useMembership } from '@/lib/auth/me';
import { useArrange, useChangeLanguage, useDeleteLanguage, useMakeDefault, useRestoreLanguage } from '../languages';
import { useLanguageNames } from './choices';

/** The languages in the order in which they are shown, and what can be done with each. */
export function LanguageList({ languages, readOnly }: { languages: readonly LanguageJson[]; readOnly: boolean }) {
  const { t } = useTranslation(['workspace', 'common', 'table']);
  const nameOf = useLanguageNames();
  const { mutate: arrange } = useArrange();
  const change = useChangeLanguage();
  const makeDefault = useMakeDefault(useMembership()?.id);
  const remove = useDeleteLanguage();
  const restore = useRestoreLanguage();
  const [renaming, setRenaming] = useState<LanguageJson>();
  const [removing, setRemoving] = useState<LanguageJson>();
  const ids = languages.map(({ id }) => id);
  const actions = (language: LanguageJson): MenuEntries => {
    const { id, name, active, is_default } = language;
    const place = ids.indexOf(id);
    return [
      {
        label: t('languages.make_default'),
        icon: Star,
        disabled: is_default || !active,
        act: () =>
          makeDefault.mutate(language, { onSuccess: () => toast.done(t('languages.is_default_now', { name })) }),
      },
      { label: t('languages.rename'), icon: Pencil, act: () => setRenaming(language) },
      {
        label: t(active ? 'languages.deactivate' : 'languages.activate'),
        icon: active ? CircleOff : CircleCheck,
        disabled: is_default,
        act: () => change.mutate({ id, active: !active }),
      },
      null,
      {
        label: t('languages.up'),
        icon: ArrowUp,
        disabled: place === 0,
        act: () => arrange(moved(ids, id, place - 1)),
      },
      {
        label: t('languages.down'),
        icon: ArrowDown,
        disabled: place === ids.length - 1,
        act: () => arrange(moved(ids, id, place + 1)),
      },
      null,
      {
        label: t('delete', { ns: 'common' }),
        icon: Trash2,
        danger: true,
        disabled: is_default,
        act: () => setRemoving(language),
      },
    ];
  };
  return (
    <>
      <Sortable<LanguageJson>
        items={languages}
        id={languageId}
        name={languageName}
        label={t('nav.languages', { ns: 'common' })}
        disabled={readOnly}
        onOrder={arrange}
        className="flex flex-col gap-2"
        itemClassName="flex items-center gap-2 rounded-md border border-line bg-surface p-3 shadow-raised"
      >
        {(language, handle) => (
          <>
            {handle}
            <span className="min-w-0 flex-1">
              <span className="flex flex-wrap items-center gap-2">
                <span className="truncate font-medium">{language.name}</span>
                {language.is_default && <Badge tone="info">{t('languages.default')}</Badge>}
              </span>
              <span className="block text-sm text-soft">
                {nameOf(language.code)} · {language.code}
              </span>
            </span>
            <Badge tone={language.active ? 'good' : 'plain'} dot>
              {t(language.active ? 'languages.active' : 'languages.inactive')}
            </Badge>
            {!readOnly && (
              <Menu
                entries={actions(language)}
                trigger={
                  <Button
                    look="quiet"
                    size="icon-sm"
                    className="text-muted"
                    aria-label={t('row_menu', { ns: 'table', name: language.name })}
                  >
                    <Ellipsis />
                  </Button>
                }
              />
            )}
          </>
        )}
      </Sortable>
      {renaming && (
        <Rename
          language={renaming}
          onClose={() => setRenaming(undefined)}
          onName={(name) => change.mutateAsync({ id: renaming.id, name })}
        />
      )}
      <Confirm
        open={removing !== undefined}
        onClose={() => setRemoving(undefined)}
        title={t('languages.delete_title', { name: removing?.name })}
        description={t('languages.delete_text')}
        action={t('delete', { ns: 'common' })}
        onConfirm={async () => {
          if (!removing) return;
          const { id, name } = removing;
          await remove.mutateAsync(id);
          toast.done(t('languages.deleted', { name }), {
            action: { label: t('undo', { ns: 'common' }), act: () => restore.mutate(id) },
          });
        }}
      />
    </>
  );
}

function Rename(props: { language: LanguageJson; onClose: () => void; onName: (name: string) => Promise<unknown> }) {
  const { t } = useTranslation(['workspace', 'common']);
  const [name, setName] = useState(props.language.name);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      await props.onName(name.trim());
      props.onClose();
    } catch {
      // Told in a toast; what was typed stays.
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('languages.rename_title')}
      footer={
        <>
          <Button onClick={props.onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" form="language" look="primary" busy={busy} disabled={name.trim() === ''}>
            {t('save', { ns: 'common' })}
          </Button>
        </>
      }
    >
      <form
        id="language"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Field label={t('languages.name')} hint={t('languages.name_hint')}>
          {({ id, describedBy }) => (
            <Input
              id={id}
              aria-describedby={describedBy}
              maxLength={100}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

const languageId = (language: LanguageJson) => language.id;
const languageName = (language: LanguageJson) => language.name;
