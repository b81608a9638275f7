import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SwitchField } from '@/components/form/choice-fields';
import { TextField } from '@/components/form/field';
import type { TermsForm } from '../schema';
import { Terms } from './terms';

export function Payment() {
  const { t } = useTranslation('workspace');
  return (
    <Terms title={t('payment.title')} text={t('payment.text')}>
      {() => (
        <>
          <TextField<TermsForm>
            name="payment_link"
            label={t('fields.payment_link')}
            hint={t('fields.payment_link_hint')}
            type="url"
            placeholder="https://pay.example.com/?order={order_number}&amount={amount}&currency={currency}"
          />
          <SwitchField<TermsForm>
            name="cash_on_delivery"
            label={t('fields.cash_on_delivery')}
            hint={t('fields.cash_on_delivery_hint')}
          />
          <p className="text-sm text-soft">
            {t('payment.invoice')}{' '}
            <Link to="/settings/texts?topic=legal" className="text-second-strong underline underline-offset-2">
              {t('payment.invoice_link')}
            </Link>
          </p>
        </>
      )}
    </Terms>
  );
}
