import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ComboboxField, SelectField, SwitchField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/field';
import type { WorkspaceJson } from '@/lib/api/generated';
import type { TermsForm } from '../schema';
import { useCurrencies, useLanguageNames, useTimeZones } from './choices';
import { Terms } from './terms';

export function General() {
  const { t } = useTranslation('workspace');
  return (
    <Terms title={t('general.title')} text={t('general.text')}>
      {(shop) => <Fields shop={shop} />}
    </Terms>
  );
}

function Fields({ shop }: { shop: WorkspaceJson }) {
  const { t } = useTranslation('workspace');
  const nameOf = useLanguageNames();
  const zones = useTimeZones(shop.time_zone);
  return (
    <>
      <TextField<TermsForm>
        name="name"
        label={t('fields.name')}
        hint={t('fields.name_hint')}
        autoComplete="organization"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <ComboboxField<TermsForm>
          name="currency"
          label={t('fields.currency')}
          hint={t('fields.currency_hint')}
          options={useCurrencies()}
        />
        <ComboboxField<TermsForm>
          name="time_zone"
          label={t('fields.time_zone')}
          hint={t('fields.time_zone_hint')}
          options={zones}
        />
        <SelectField<TermsForm>
          name="default_language"
          label={t('fields.default_language')}
          hint={
            <>
              {t('fields.default_language_hint')}{' '}
              <Link to="/languages" className="text-second-strong underline underline-offset-2">
                {t('fields.languages')}
              </Link>
            </>
          }
          choices={shop.languages.map((value) => ({ value, label: nameOf(value) }))}
        />
        <TextField<TermsForm>
          name="tax_rate"
          label={t('fields.tax_rate')}
          hint={t('fields.tax_rate_hint')}
          inputMode="decimal"
        />
      </div>
      <SwitchField<TermsForm>
        name="prices_include_tax"
        label={t('fields.prices_include_tax')}
        hint={t('fields.prices_include_tax_hint')}
      />
    </>
  );
}
