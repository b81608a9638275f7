import { PasskeysCard } from './components/passkeys-card';
import { PasswordCard } from './components/password-card';
import { SecondFactorCard } from './components/second-factor-card';

/** How one proves who one is. */
export function SecurityTab() {
  return (
    <>
      <PasswordCard />
      <SecondFactorCard />
      <PasskeysCard />
    </>
  );
}
