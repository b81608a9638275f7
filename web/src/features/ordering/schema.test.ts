import { expect, it } from 'vitest';
import type { OrderJson } from '@/lib/api/generated';
import { orderForm, toChanges, toForm } from './schema';

const order = {
  tracking: null,
  note: 'Gift wrap',
  delivery: { name: 'Giulia Rossi', street: 'Via Roma 1', postal_code: '10100', city: 'Torino', note: null },
} as OrderJson;
const before = toForm(order);

it('sends only what was changed', () => {
  expect(toChanges(before, before)).toEqual({});
  expect(toChanges({ ...before, tracking: 'BRT 1' }, before)).toEqual({ tracking: 'BRT 1' });
});

it('takes away what was emptied', () => {
  expect(toChanges({ ...before, note: '' }, before)).toEqual({ note: null });
});

it('sends an address whole', () => {
  expect(toChanges({ ...before, wish: 'Ring twice' }, before)).toEqual({
    delivery: { ...order.delivery, note: 'Ring twice' },
  });
});

it('takes no half address', () => {
  const { error } = orderForm.safeParse({ ...before, city: '', postal_code: '' });
  expect(error?.issues.map(({ path }) => path[0])).toEqual(['postal_code', 'city']);
  expect(orderForm.safeParse({ ...before, name: '', street: '', postal_code: '', city: '' }).success).toBe(true);
});
