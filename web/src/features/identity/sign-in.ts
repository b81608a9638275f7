import { ask } from '@/lib/api/client';
import { authLogin, authSecondStep, passkeyChallenge, passkeySignIn, type PasskeySignIn } from '@/lib/api/generated';
import { Problem } from '@/lib/api/problem';
import { session } from '@/lib/auth/session';
import type { Credentials } from './schema';

/** The password was right, and a code has to follow. */
export interface Challenge {
  challenge: string;
  remember_me: boolean;
}

/** @returns what the second step needs, if there is one */
export async function withPassword(body: Credentials): Promise<Challenge | undefined> {
  try {
    session.signedIn(await ask(authLogin({ body })));
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'second-factor-needed') throw error;
    return { challenge: String(error.more.challenge), remember_me: body.remember_me };
  }
}

export async function withCode(challenge: Challenge, code: string) {
  session.signedIn(await ask(authSecondStep({ body: { ...challenge, code } })));
}

export const passkeysWork = () =>
  'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

/** @throws DOMException if the person or the device says no */
export async function withPasskey(remember: boolean) {
  const options = (await ask(passkeyChallenge())) as unknown as PublicKeyCredentialRequestOptionsJSON;
  const credential = (await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  })) as PublicKeyCredential;
  const answer = credential.toJSON() as unknown as PasskeySignIn['credential'];
  session.signedIn(await ask(passkeySignIn({ body: { credential: answer, remember_me: remember } })));
}
