import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';

export const LANGUAGES = { en: 'English', it: 'Italiano', es: 'Español', pt: 'Português' } as const;
export type LanguageCode = keyof typeof LANGUAGES;

const KEY = 'shopme.language';
const files = import.meta.glob<{ default: Record<string, unknown> }>('./locales/*/*.json');

// A feature's texts are fetched when its first page is opened.
const backend: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, namespace, done) => {
    const load = files[`./locales/${language}/${namespace}.json`];
    if (!load) return done(new Error(`no ${namespace} in ${language}`), false);
    load().then(
      (file) => done(null, file.default),
      (error: unknown) => done(error as Error, false),
    );
  },
};

function firstLanguage(): LanguageCode {
  const wanted = [localStorage.getItem(KEY) ?? '', ...navigator.languages].map((code) => code.slice(0, 2));
  return (wanted.find((code) => code in LANGUAGES) ?? 'en') as LanguageCode;
}

export async function startI18n() {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
    document.documentElement.dir = i18next.dir(language);
  });
  await i18next
    .use(backend)
    .use(initReactI18next)
    .init({
      lng: firstLanguage(),
      fallbackLng: 'en',
      ns: ['common'],
      defaultNS: 'common',
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

export function changeLanguage(language: LanguageCode) {
  localStorage.setItem(KEY, language);
  void i18next.changeLanguage(language);
}
