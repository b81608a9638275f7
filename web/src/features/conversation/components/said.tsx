import { ExternalLink, LayoutTemplate, List, MapPin, Reply, ShoppingBasket, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MessageJson } from '@/lib/api/generated';
import { useFormat } from '@/lib/format/use-format';
import type { Body } from '../content';
import { Media } from './media';
import { Rich } from './rich';

/** What a message says, whatever kind it is of. */
export function Said({ message, body }: { message: MessageJson; body: Body }) {
  const { t } = useTranslation('conversation');
  switch (body.kind) {
    case 'text':
      return <Rich text={body.body} />;
    case 'media':
      return <Media message={message} body={body} />;
    case 'picture':
      return (
        <figure className="flex flex-col gap-2">
          <Picture url={body.url} />
          {body.caption && <Rich text={body.caption} />}
        </figure>
      );
    case 'file':
      return (
        <>
          <Outside url={body.url}>{body.file_name}</Outside>
          {body.caption && <Rich text={body.caption} />}
        </>
      );
    case 'location':
      return <Place {...body} />;
    case 'contacts':
      return <Cards cards={body.cards} />;
    case 'choice':
      return (
        <p className="flex items-center gap-2">
          <Reply className="size-4 shrink-0 text-muted" aria-label={t('said.choice')} />
          {body.title}
        </p>
      );
    case 'choices':
      return (
        <div className="flex flex-col gap-2">
          {body.picture && <Picture url={body.picture} />}
          <Rich text={body.body} />
          <Choices choices={body.choices} button={body.button} />
        </div>
      );
    case 'link':
      return (
        <div className="flex flex-col gap-2">
          <Rich text={body.body} />
          <Outside url={body.url}>{body.label}</Outside>
        </div>
      );
    case 'template':
      return (
        <div className="flex flex-col gap-1">
          <p className="flex items-center gap-2 font-medium">
            <LayoutTemplate className="size-4 shrink-0" aria-hidden />
            {t('said.template', { name: body.name, language: body.language })}
          </p>
          {body.values.length > 0 && <p className="text-muted">{body.values.join(' · ')}</p>}
        </div>
      );
    case 'basket':
      return <Basket {...body} />;
    case 'flow_reply':
      return (
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
          {Object.entries(body.answers).map(([field, answer]) => (
            <div key={field} className="contents">
              <dt className="text-muted">{field}</dt>
              <dd className="break-words">{typeof answer === 'string' ? answer : JSON.stringify(answer)}</dd>
            </div>
          ))}
        </dl>
      );
    case 'unsupported':
      return <p className="text-muted italic">{t('said.unsupported', { what: body.what })}</p>;
    default:
      return <Rich text={message.text} />;
  }
}

function Picture({ url }: { url: string }) {
  return <img src={url} alt="" loading="lazy" className="max-h-64 w-full rounded-sm object-cover" />;
}

function Outside({ url, children }: { url: string; children: React.ReactNode }) {
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer"
      className="flex items-center gap-2 rounded-md border border-line bg-surface px-3 py-2 font-medium hover:bg-hover"
    >
      <ExternalLink className="size-4 shrink-0 text-muted" aria-hidden />
      <span className="min-w-0 truncate">{children}</span>
    </a>
  );
}

const AS_BUTTONS = 3;

/** Buttons as the client sees them; more than three are a list there. */
function Choices({ choices, button }: { choices: Extract<Body, { kind: 'choices' }>['choices']; button: string }) {
  const { t } = useTranslation('conversation');
  return (
    <div className="flex flex-col gap-1">
      {choices.length > AS_BUTTONS && (
        <p className="flex items-center gap-2 text-xs font-medium text-muted">
          <List className="size-4" aria-hidden />
          {button}
        </p>
      )}
      <ul aria-label={t('said.choices')} className="flex flex-col gap-1">
        {choices.map(({ id, title, description }) => (
          <li key={id} className="rounded-md border border-line bg-surface px-3 py-1.5">
            <span className="font-medium">{title}</span>
            {description && <span className="block text-xs text-muted">{description}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Place({ latitude, longitude, name, address }: Extract<Body, { kind: 'location' }>) {
  const { t } = useTranslation('conversation');
  return (
    <div className="flex flex-col gap-2">
      <p className="flex items-start gap-2">
        <MapPin className="mt-0.5 size-4 shrink-0 text-danger-strong" aria-hidden />
        <span>
          <span className="block font-medium">{name ?? t('said.location')}</span>
          {address && <span className="block">{address}</span>}
          <span className="block text-xs text-muted figures">
            {latitude.toFixed(5)}, {longitude.toFixed(5)}
          </span>
        </span>
      </p>
      <Outside
        url={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`}
      >
        {t('said.map')}
      </Outside>
    </div>
  );
}

function Cards({ cards }: Pick<Extract<Body, { kind: 'contacts' }>, 'cards'>) {
  return (
    <ul className="flex flex-col gap-2">
      {cards.map(({ name, phones }) => (
        <li key={name + phones.join()} className="flex items-start gap-2">
          <UserRound className="mt-0.5 size-4 shrink-0" aria-hidden />
          <span>
            <span className="block font-medium">{name}</span>
            {phones.map((phone) => (
              <a key={phone} href={`tel:${phone}`} className="block text-second-strong figures hover:underline">
                {phone}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Basket({ items, note }: Extract<Body, { kind: 'basket' }>) {
  const { t } = useTranslation('conversation');
  const format = useFormat();
  return (
    <div className="flex flex-col gap-2">
      <p className="flex items-center gap-2 font-medium">
        <ShoppingBasket className="size-4" aria-hidden />
        {t('said.basket', { count: items.length })}
      </p>
      <ul className="flex flex-col gap-1">
        {items.map(({ sku, quantity, price, currency }) => (
          <li key={sku} className="flex justify-between gap-4 figures">
            <span>
              {quantity} × {sku}
            </span>
            {price != null && <span>{format.money(price, currency || undefined)}</span>}
          </li>
        ))}
      </ul>
      {note && <p className="text-muted">{note}</p>}
    </div>
  );
}
