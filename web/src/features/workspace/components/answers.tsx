import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SelectField, SwitchField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/field';
import { ANSWERERS, type TermsForm } from '../schema';
import { Terms } from './terms';

export function Answers() {
  const { t } = useTranslation('workspace');
  return (
    <Terms title={t('answers.title')} text={t('answers.text')}>
      {() => <Fields />}
    </Terms>
  );
}

function Fields() {
  const { t } = useTranslation('workspace');
  const by = useWatch<TermsForm, 'answered_by'>({ name: 'answered_by' });
  const debug = useWatch<TermsForm, 'debug_mode'>({ name: 'debug_mode' });
  return (
    <>
      <SelectField<TermsForm>
        name="answered_by"
        label={t('fields.answered_by')}
        hint={t(`answers.${by}_hint`)}
        className="max-w-md"
        choices={ANSWERERS.map((value) => ({ value, label: t(`answers.${value}`) }))}
      />
      <SwitchField<TermsForm> name="debug_mode" label={t('fields.debug_mode')} hint={t('fields.debug_mode_hint')} />
      {debug && (
        <TextField<TermsForm>
          name="debug_phone"
          label={t('fields.debug_phone')}
          hint={t('fields.debug_phone_hint')}
          type="tel"
          placeholder="+39 333 123 4567"
          className="max-w-md"
        />
      )}
    </>
  );
}
