import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboboxField, SelectField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/field';
import { SHOP_LANGUAGES, type ShopForm } from '../schema';

/** What a shop is called, what it counts in and how it speaks at first. */
export function ShopFields({ languages = SHOP_LANGUAGES }: { languages?: readonly string[] }) {
  const { t, i18n } = useTranslation('setup');
  const currencies = useMemo(() => {
    const names = new Intl.DisplayNames(i18n.language, { type: 'currency' });
    return Intl.supportedValuesOf('currency').map((value) => ({ value, label: `${value} · ${names.of(value)}` }));
  }, [i18n.language]);
  const choices = useMemo(() => {
    const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
    return languages.map((value) => ({ value, label: names.of(value) ?? value }));
  }, [i18n.language, languages]);
  return (
    <>
      <TextField<ShopForm> name="name" label={t('shop.name')} hint={t('shop.name_hint')} autoComplete="organization" />
      <div className="grid gap-4 sm:grid-cols-2">
        <ComboboxField<ShopForm> name="currency" label={t('shop.currency')} options={currencies} />
        <SelectField<ShopForm>
          name="default_language"
          label={t('shop.language')}
          hint={t('shop.language_hint')}
          choices={choices}
        />
      </div>
    </>
  );
}
