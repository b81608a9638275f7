import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '@/i18n';
import { useWorkspace } from '@/lib/auth/me';

// For who may not see the workspace: what a shop can be set up with.
const USUAL = Object.keys(LANGUAGES);

/** The languages that the shop speaks, by their names, and the one it speaks if nothing is said. */
export function useShopLanguages() {
  const { i18n } = useTranslation();
  const shop = useWorkspace();
  return useMemo(() => {
    const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
    const named = (code: string) => {
      const name = names.of(code) ?? code;
      return name.charAt(0).toLocaleUpperCase(i18n.language) + name.slice(1);
    };
    return {
      named,
      usual: shop?.default_language ?? USUAL[0]!,
      choices: (shop?.languages ?? USUAL).map((value) => ({ value, label: named(value) })),
    };
  }, [i18n.language, shop]);
}
