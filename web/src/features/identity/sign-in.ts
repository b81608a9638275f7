import type {
  AuthLoginData,
  AuthSecondStepData,
  Granted,
  PasskeyChallengeData,
  PasskeySignIn,
  PasskeySignInData,
} from '@/lib/api/generated';
import { Problem } from '@/lib/api/problem';
import { post } from '@/lib/api/send';
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
    session.signedIn(await post<AuthLoginData, Granted>('/api/auth/login', body));
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem) || error.kind !== 'second-factor-needed') throw error;
    return { challenge: String(error.more.challenge), remember_me: body.remember_me };
  }
}

export async function withCode(challenge: Challenge, code: string) {
  session.signedIn(await post<AuthSecondStepData, Granted>('/api/auth/login/second-step', { ...challenge, code }));
}

export const passkeysWork = () =>
  'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential;

/** @throws DOMException if the person or the device says no */
export async function withPasskey(remember: boolean) {
  const options = await post<PasskeyChallengeData, PublicKeyCredentialRequestOptionsJSON>(
    '/api/auth/login/passkey-options',
  );
  const credential = (await navigator.credentials.get({
    publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
  })) as PublicKeyCredential;
  const answer = credential.toJSON() as unknown as PasskeySignIn['credential'];
  const body = { credential: answer, remember_me: remember };
  session.signedIn(await post<PasskeySignInData, Granted>('/api/auth/login/passkey', body));
}
