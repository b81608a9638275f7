import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '@/lib/api/client';
import {
  accountChangePassword,
  accountChangeProfile,
  accountProfile,
  passkeyAdd,
  passkeyList,
  passkeyOffer,
  passkeyRemove,
  secondFactorConfirm,
  secondFactorDisable,
  secondFactorRenewCodes,
  secondFactorSetUp,
  secondFactorState,
  sessionEnd,
  sessionList,
  sessionLogoutEverywhere,
  type NewPasskey,
  type PasswordChange,
  type ProfileChange,
  type SecondFactorOff,
} from '@/lib/api/generated';
import { session } from '@/lib/auth/session';

const PROFILE = ['profile'] as const;
const SECOND_FACTOR = ['second-factor'] as const;
const PASSKEYS = ['passkeys'] as const;
const DEVICES = ['devices'] as const;

export function useProfile() {
  return useQuery({ queryKey: PROFILE, queryFn: ({ signal }) => ask(accountProfile({ signal })) });
}

export function useChangeProfile() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: ProfileChange) => ask(accountChangeProfile({ body })),
    meta: { silent: true },
    onSuccess: (profile) => {
      queries.setQueryData(PROFILE, profile);
      void queries.invalidateQueries({ queryKey: ['me'] });
    },
  });
}

export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: PasswordChange) => ask(accountChangePassword({ body })),
    meta: { silent: true },
    onSuccess: () => queries.invalidateQueries({ queryKey: DEVICES }),
  });
}

export function useSecondFactor() {
  return useQuery({ queryKey: SECOND_FACTOR, queryFn: ({ signal }) => ask(secondFactorState({ signal })) });
}

export function useSetUpSecondFactor() {
  return useMutation({
    mutationFn: (password: string) => ask(secondFactorSetUp({ body: { password } })),
    meta: { silent: true },
  });
}

export function useConfirmSecondFactor() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (code: string) => {
      const { recovery_codes } = await ask(secondFactorConfirm({ body: { code } }));
      // The next access token says that two factors proved who this is: doors that ask for two open.
      await session.renew();
      return recovery_codes;
    },
    meta: { silent: true },
    onSuccess: () => queries.invalidateQueries(),
  });
}

export function useTurnOffSecondFactor() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SecondFactorOff) => ask(secondFactorDisable({ body })),
    meta: { silent: true },
    onSuccess: () => queries.invalidateQueries({ queryKey: SECOND_FACTOR }),
  });
}

export function useRenewCodes() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (password: string) => (await ask(secondFactorRenewCodes({ body: { password } }))).recovery_codes,
    meta: { silent: true },
    onSuccess: () => queries.invalidateQueries({ queryKey: SECOND_FACTOR }),
  });
}

export function usePasskeys() {
  return useQuery({
    queryKey: PASSKEYS,
    queryFn: ({ signal }) => ask(passkeyList({ signal })),
    select: ({ data }) => data,
  });
}

/** @throws DOMException if the person or the device says no */
export function useAddPasskey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ label, password }: { label: string; password: string }) => {
      const options = (await ask(
        passkeyOffer({ body: { password } }),
      )) as unknown as PublicKeyCredentialCreationOptionsJSON;
      const made = (await navigator.credentials.create({
        publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
      })) as PublicKeyCredential;
      const credential = made.toJSON() as unknown as NewPasskey['credential'];
      return ask(passkeyAdd({ body: { label, credential } }));
    },
    meta: { silent: true },
    onSuccess: () => queries.invalidateQueries({ queryKey: PASSKEYS }),
  });
}

export function useRemovePasskey() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (passkey: string) => ask(passkeyRemove({ path: { passkey } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: PASSKEYS }),
  });
}

export function useDevices() {
  return useQuery({
    queryKey: DEVICES,
    queryFn: ({ signal }) => ask(sessionList({ signal })),
    select: ({ data }) => data,
  });
}

export function useSignOutDevice() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => ask(sessionEnd({ path: { session: id } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: DEVICES }),
  });
}

export function useSignOutEverywhere() {
  return useMutation({
    mutationFn: async () => {
      await ask(sessionLogoutEverywhere());
      await session.signOut();
    },
  });
}
