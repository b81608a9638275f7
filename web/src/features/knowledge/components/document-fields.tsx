import type { DocumentForm } from '../schema';
import { useTranslation } from 'react-i18next';
import { SelectField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/field';
import { useShopLanguages } from '../languages';

/** What is said of a document, whether it is pasted or there already. */
export function DocumentFields() {
  const { t } = useTranslation('knowledge');
  const { choices } = useShopLanguages();
  return (
    <>
      <TextField<DocumentForm> name="name" label={t('fields.name')} hint={t('document.name_hint')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField<DocumentForm>
          name="language"
          label={t('fields.language')}
          choices={[{ value: '', label: t('document.any_language') }, ...choices]}
        />
        <TextField<DocumentForm>
          name="source_url"
          label={t('fields.source_url')}
          inputMode="url"
          placeholder="https://example.com/shipping"
        />
      </div>
    </>
  );
}
