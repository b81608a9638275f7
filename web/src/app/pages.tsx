import type { RouteObject } from 'react-router';
import { routes as analytics } from '@/features/analytics';
import { routes as assistant } from '@/features/assistant';
import { routes as audit } from '@/features/audit';
import { routes as automation } from '@/features/automation';
import { routes as catalog } from '@/features/catalog';
import { routes as clients } from '@/features/clients';
import { routes as conversation } from '@/features/conversation';
import { pages as account } from '@/features/identity';
import { routes as knowledge } from '@/features/knowledge';
import { routes as members } from '@/features/members';
import { routes as ordering } from '@/features/ordering';
import { routes as setup } from '@/features/setup';
import { routes as usage } from '@/features/usage';
import { routes as whatsapp } from '@/features/whatsapp';
import { routes as workspace } from '@/features/workspace';
import { RouteError } from './route-error';

/** The pages of who is signed in: each feature brings its own. */
const PAGES: RouteObject[] = [
  ...analytics,
  ...conversation,
  ...clients,
  ...ordering,
  ...catalog,
  ...assistant,
  ...knowledge,
  ...whatsapp,
  ...workspace,
  ...setup,
  ...members,
  ...automation,
  ...audit,
  ...usage,
  ...account,
];

export const routes: RouteObject[] = [
  { errorElement: <RouteError />, children: PAGES },
  { path: '*', lazy: async () => ({ Component: (await import('./not-found')).NotFound }) },
];
