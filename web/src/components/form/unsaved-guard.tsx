import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { Confirm } from '@/components/ui/confirm';

/** Asks before somebody leaves a page on which there is something that is not saved. */
export function UnsavedGuard({ when }: { when: boolean }) {
  const { t } = useTranslation();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    return when && currentLocation.pathname !== nextLocation.pathname;
  });
  // The browser asks in its own words when the tab is closed.
  useEffect(() => {
    if (!when) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [when]);
  return (
    <Confirm
      open={blocker.state === 'blocked'}
      onClose={() => blocker.state === 'blocked' && blocker.reset()}
      title={t('discard.title')}
      description={t('discard.text')}
      action={t('discard.action')}
      keep={t('discard.stay')}
      onConfirm={() => blocker.state === 'blocked' && blocker.proceed()}
    />
  );
}
