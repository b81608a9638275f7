import { useTranslation } from 'react-i18next';
import { SwitchField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/field';
import type { TermsForm } from '../schema';
import { Terms } from './terms';

export function Privacy() {
  const { t } = useTranslation('workspace');
  return (
    <Terms title={t('privacy.title')} text={t('privacy.text')}>
      {() => (
        <>
          <SwitchField<TermsForm>
            name="require_second_factor"
            label={t('fields.require_second_factor')}
            hint={t('fields.require_second_factor_hint')}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField<TermsForm>
              name="retention_days"
              label={t('fields.retention_days')}
              hint={t('fields.retention_days_hint')}
              inputMode="numeric"
            />
            <TextField<TermsForm>
              name="client_retention_days"
              label={t('fields.client_retention_days')}
              hint={t('fields.client_retention_days_hint')}
              inputMode="numeric"
            />
          </div>
        </>
      )}
    </Terms>
  );
}
