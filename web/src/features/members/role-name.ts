import { useTranslation } from 'react-i18next';

const BUILT_IN = new Set(['owner', 'admin', 'agent', 'viewer']);

/** What a role is called: those that every workspace has in the reader's language, others as they were named. */
export function useRoleName() {
  const { t } = useTranslation('members');
  return (role: string) => (BUILT_IN.has(role) ? t(`role_name.${role}`) : role);
}
