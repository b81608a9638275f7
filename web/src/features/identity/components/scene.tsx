import { Check, CheckCheck, ShoppingBag } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Logo } from '@/components/layout/logo';
import { cn } from '@/lib/cn';

/** A sale inside a chat, drawn: it weighs nothing, is sharp on every screen and speaks the reader's language. */
export function Scene() {
  const { t } = useTranslation('identity');
  return (
    <aside className="dark relative hidden overflow-hidden bg-[#06231b] text-text lg:block" aria-hidden="true">
      <svg className="absolute inset-0 size-full" preserveAspectRatio="xMidYMid slice" viewBox="0 0 800 900">
        <defs>
          <radialGradient id="dawn" cx="75%" cy="15%" r="85%">
            <stop offset="0" stopColor="#10b981" stopOpacity="0.55" />
            <stop offset="0.55" stopColor="#0b5a43" stopOpacity="0.35" />
            <stop offset="1" stopColor="#06231b" stopOpacity="0" />
          </radialGradient>
          <radialGradient id="dusk" cx="10%" cy="95%" r="65%">
            <stop offset="0" stopColor="#3b82f6" stopOpacity="0.35" />
            <stop offset="1" stopColor="#06231b" stopOpacity="0" />
          </radialGradient>
          <pattern id="dots" width="32" height="32" patternUnits="userSpaceOnUse">
            <circle cx="2" cy="2" r="1" fill="#ffffff" opacity="0.09" />
          </pattern>
        </defs>
        <rect width="800" height="900" fill="url(#dawn)" />
        <rect width="800" height="900" fill="url(#dusk)" />
        <rect width="800" height="900" fill="url(#dots)" />
      </svg>
      <div className="relative flex h-full flex-col items-center justify-center gap-12 px-12">
        <div className="flex w-full max-w-sm flex-col gap-3 text-sm">
          <Bubble theirs>{t('scene.ask')}</Bubble>
          <Bubble>{t('scene.answer')}</Bubble>
          <Bubble theirs>{t('scene.choose')}</Bubble>
          <div className="flex items-center gap-3 self-end rounded-md bg-white p-3 text-[#111827] shadow-floating">
            <span className="flex size-10 items-center justify-center rounded-md bg-accent">
              <ShoppingBag className="size-5" />
            </span>
            <span>
              <span className="block font-semibold">{t('scene.order')}</span>
              <span className="flex items-center gap-1 text-[#4b5563]">
                <Check className="size-4" /> {t('scene.paid')}
              </span>
            </span>
          </div>
        </div>
        <div className="text-center">
          <Logo className="text-2xl" />
          <p className="mt-3 max-w-sm text-lg text-balance text-white/85">{t('scene.tagline')}</p>
        </div>
      </div>
    </aside>
  );
}

function Bubble({ theirs = false, children }: { theirs?: boolean; children: string }) {
  return (
    <p
      className={cn(
        'max-w-[80%] rounded-md px-4 py-2.5 shadow-floating',
        theirs ? 'self-start bg-white/12 text-white' : 'self-end bg-[#d9fdd3] text-[#111827]',
      )}
    >
      {children}
      {!theirs && <CheckCheck className="ms-2 inline size-4 text-[#1d4ed8]" />}
    </p>
  );
}
