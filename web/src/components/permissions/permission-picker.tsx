import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/components/ui/checkbox';
import { Skeleton } from '@/components/ui/skeleton';
import { cn } from '@/lib/cn';
import { ask } from '@/lib/api/client';
import { rolesPermissions, type PermissionJson } from '@/lib/api/generated';
import { usePermission } from '@/lib/auth/me';

const OWN = 'workspace:own'; // goes with being an owner, and with nothing else

/** All permissions there are. */
export function usePermissions() {
  return useQuery({
    queryKey: ['permissions'],
    queryFn: ({ signal }) => ask(rolesPermissions({ signal })),
    select: ({ data }) => data,
    staleTime: Infinity,
  });
}

/** What a permission allows, a sentence in the reader's language. */
export function usePermissionText() {
  const { t } = useTranslation('permissions');
  return ({ code, meaning }: PermissionJson) => t(`of.${code.replace(':', '_')}`, { defaultValue: meaning });
}

const room = (code: string) => code.split(':')[0] ?? code;

/** To write is to see: what is changed must be seen first. */
function withReading(chosen: ReadonlySet<string>, known: readonly PermissionJson[]): string[] {
  const all = new Set(chosen);
  for (const code of chosen) {
    const reading = `${room(code)}:read`;
    if (known.some((one) => one.code === reading)) all.add(reading);
  }
  return [...all].sort();
}

interface PermissionPickerProps {
  value: readonly string[];
  onChange: (value: string[]) => void;
  readOnly?: boolean;
}

/** Permissions by what they are about, each explained. Nobody gives one that they do not have. */
export function PermissionPicker({ value, onChange, readOnly = false }: PermissionPickerProps) {
  const { t } = useTranslation('permissions');
  const { data: known } = usePermissions();
  const may = usePermission();
  const text = usePermissionText();
  if (!known) return <Skeleton className="h-64" />;
  const chosen = new Set(value);
  const rooms = [...new Set(known.map(({ code }) => room(code)))];
  const toggle = (code: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(code);
    else {
      // Without seeing there is no changing.
      const gone = code.endsWith(':read') ? [...next].filter((one) => room(one) === room(code)) : [code];
      gone.forEach((one) => next.delete(one));
    }
    onChange(withReading(next, known));
  };
  return (
    <div className="flex flex-col gap-4">
      {rooms.map((one) => {
        const inside = known.filter(({ code }) => room(code) === one && (readOnly || code !== OWN));
        if (inside.length === 0) return null;
        return (
          <fieldset key={one} className="rounded-md border border-line px-4 pt-1 pb-3">
            <legend className="px-1 text-sm font-semibold">{t(`about.${one}`, { defaultValue: one })}</legend>
            {inside.map((permission) => {
              const { code } = permission;
              const mine = may(code);
              return (
                <label
                  key={code}
                  className={cn('flex items-start gap-3 py-1.5 text-sm', !readOnly && !mine && 'text-soft')}
                >
                  <Checkbox
                    className="mt-0.5"
                    checked={chosen.has(code)}
                    disabled={readOnly || !mine}
                    onChange={(on) => toggle(code, on)}
                  />
                  <span>
                    {text(permission)}
                    {!readOnly && !mine && <span className="block">{t('not_yours')}</span>}
                  </span>
                </label>
              );
            })}
          </fieldset>
        );
      })}
    </div>
  );
}
