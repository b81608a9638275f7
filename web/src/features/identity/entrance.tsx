import { Languages } from 'lucide-react';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet } from 'react-router';
import { Logo } from '@/components/layout/logo';
import { changeLanguage, LANGUAGES, type LanguageCode } from '@/i18n';

// A picture may come after what there is to do.
const Scene = lazy(async () => ({ default: (await import('./components/scene')).Scene }));

/** Two columns of equal width: what there is to do, and what ShopMe is. On a phone the picture goes. */
export function Entrance() {
  const { t, i18n } = useTranslation('identity');
  return (
    <div className="grid min-h-dvh lg:grid-cols-2">
      <main className="flex flex-col px-6 py-6 sm:px-12">
        <div className="flex items-center justify-between">
          <Logo />
          <label className="relative flex items-center">
            <span className="sr-only">{t('language')}</span>
            <Languages className="pointer-events-none absolute start-2 size-4 text-muted" aria-hidden />
            <select
              value={i18n.language}
              onChange={(event) => changeLanguage(event.target.value as LanguageCode)}
              className="h-8 rounded-md bg-transparent ps-8 pe-2 text-sm font-medium hover:bg-hover"
            >
              {Object.entries(LANGUAGES).map(([code, name]) => (
                <option key={code} value={code} lang={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </div>
        <div className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center py-12">
          <Outlet />
        </div>
      </main>
      <Suspense fallback={<aside className="hidden bg-[#06231b] lg:block" />}>
        <Scene />
      </Suspense>
    </div>
  );
}

/** The head of each form. */
export function Heading({ title, text }: { title: string; text?: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · ShopMe`;
  }, [title]);
  return (
    <div className="mb-8">
      <h1 className="text-h1">{title}</h1>
      {text !== undefined && <p className="mt-2 text-soft">{text}</p>}
    </div>
  );
}
