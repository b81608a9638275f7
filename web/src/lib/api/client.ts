import { client } from './generated/client.gen';
import { Problem } from './problem';
import { send } from './send';

export { send };

client.setConfig({ baseUrl: window.location.origin, fetch: (input) => send(input as Request) });

/** The answer of a generated operation, or the [Problem] it was refused with. */
export async function ask<T>(operation: Promise<{ data?: T; error?: unknown; response?: Response }>): Promise<T> {
  const { data, error, response } = await operation;
  if (response?.ok) return data as T;
  if (response) throw new Problem(response.status, error as ConstructorParameters<typeof Problem>[1]);
  if (error instanceof DOMException && error.name === 'AbortError') throw error;
  throw Problem.from(error);
}
