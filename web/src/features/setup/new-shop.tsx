import { zodResolver } from '@hookform/resolvers/zod';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Form } from '@/components/form/form';
import { Logo } from '@/components/layout/logo';
import { Button } from '@/components/ui/button';
import { session } from '@/lib/auth/session';
import { shopChecked } from '@/lib/setup';
import { ShopFields } from './components/shop-fields';
import { useOpenShop } from './queries';
import { SHOP_LANGUAGES, shopForm, type ShopForm } from './schema';

/** Whoever belongs to no shop yet opens one. */
export function NewShop() {
  const { t, i18n } = useTranslation(['setup', 'common']);
  const navigate = useNavigate();
  const open = useOpenShop();
  const form = useForm<ShopForm>({
    resolver: zodResolver(shopForm),
    defaultValues: {
      name: '',
      currency: 'EUR',
      default_language: SHOP_LANGUAGES.find((one) => one === i18n.language) ?? 'en',
    },
  });
  const submit = async (values: ShopForm) => {
    const { id } = await open.mutateAsync(values);
    shopChecked.keep(id);
    await navigate('/setup');
  };
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-xl flex-col justify-center gap-6 p-4 md:p-8">
      <Logo />
      <div>
        <h1 className="text-h2 font-semibold md:text-h1">{t('new.title')}</h1>
        <p className="mt-2 text-soft">{t('new.text')}</p>
      </div>
      <Form form={form} onSubmit={submit} className="flex flex-col gap-4">
        <ShopFields />
        <div className="mt-2 flex flex-wrap justify-between gap-2">
          <Button look="quiet" onClick={() => void session.signOut()}>
            {t('user.sign_out', { ns: 'common' })}
          </Button>
          <Button type="submit" look="primary" busy={form.formState.isSubmitting}>
            {t('new.open')}
          </Button>
        </div>
      </Form>
    </main>
  );
}
