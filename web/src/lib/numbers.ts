import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from '@/lib/api/client';
import { connectedNumbersConnect } from '@/lib/api/generated';
import { Problem } from '@/lib/api/problem';
import { z } from '@/lib/zod';

/** What it takes to speak through a WhatsApp number. */
export const numberForm = z.object({
  phone: z
    .string()
    .transform((text) => text.replace(/[ ().-]/g, ''))
    .pipe(z.string().regex(/^\+[1-9]\d{6,14}$/, 'validation.phone')),
  phone_number_id: z
    .string()
    .trim()
    .regex(/^\d{1,40}$/, 'validation.digits'),
  waba_id: z
    .string()
    .trim()
    .regex(/^\d{1,40}$/, 'validation.digits'),
  access_token: z.string().trim().min(1, 'validation.required').max(2000, 'validation.too_long'),
});
export type NumberForm = z.infer<typeof numberForm>;

export function useConnect() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NumberForm & { app_secret?: string }) => ask(connectedNumbersConnect({ body })),
    meta: { silent: true },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['numbers'] }),
  });
}

interface PracticeNumber {
  id: string;
  account: string;
}

/** A number of the built-in phone: nothing leaves this machine. */
export function useConnectPractice() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (name: string) => {
      const phone = `+3902555${10_000 + Math.floor(Math.random() * 90_000)}`;
      const response = await fetch('/emulator/api/numbers', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ display_phone_number: phone, verified_name: name }),
      });
      if (!response.ok) throw await Problem.of(response);
      const { id, account } = (await response.json()) as PracticeNumber;
      return ask(
        connectedNumbersConnect({
          body: { phone, phone_number_id: id, waba_id: account, access_token: 'emulator-token' },
        }),
      );
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['numbers'] }),
  });
}
