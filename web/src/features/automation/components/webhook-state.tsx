import { useTranslation } from 'react-i18next';
import { Badge, type Tone } from '@/components/ui/badge';
import type { WebhookJson } from '@/lib/api/generated';

export const WEBHOOK_STATES = ['active', 'failing', 'paused', 'stopped'] as const;
type WebhookState = (typeof WEBHOOK_STATES)[number];
const TONES: Record<WebhookState, Tone> = { active: 'good', failing: 'warn', paused: 'plain', stopped: 'bad' };

/** `stopped`: by itself, because nothing could be delivered for days. */
export function webhookState({ active, stopped_reason, failing_since }: WebhookJson): WebhookState {
  if (!active) return stopped_reason ? 'stopped' : 'paused';
  return failing_since ? 'failing' : 'active';
}

export function WebhookBadge({ webhook }: { webhook: WebhookJson }) {
  const { t } = useTranslation('automation');
  const state = webhookState(webhook);
  return (
    <Badge tone={TONES[state]} dot>
      {t(`webhook.state.${state}`)}
    </Badge>
  );
}
