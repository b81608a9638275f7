import { ChevronRight } from 'lucide-react';
import { Fragment, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { cn } from '@/lib/cn';

interface Crumb {
  label: string;
  to: string;
}

interface PageProps {
  title: string;
  /** Under the title: what is to be found here. */
  text?: ReactNode;
  crumbs?: Crumb[];
  actions?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A page of the dashboard: title to the start, actions to the end, content below. */
export function Page({ title, text, crumbs, actions, children, className }: PageProps) {
  useEffect(() => {
    document.title = `${title} · ShopMe`;
  }, [title]);
  return (
    <div className={cn('mx-auto flex w-full max-w-[1600px] flex-col gap-6 p-4 md:p-8', className)}>
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="min-w-0">
          {crumbs && <Crumbs crumbs={crumbs} />}
          <h1 className="text-h2 font-semibold md:text-h1">{title}</h1>
          {text !== undefined && <p className="mt-1 text-sm text-soft">{text}</p>}
        </div>
        {actions !== undefined && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('breadcrumbs')} className="mb-2 flex items-center gap-1 text-sm text-soft">
      {crumbs.map((crumb, index) => (
        <Fragment key={crumb.to}>
          {index > 0 && <ChevronRight className="size-4 rtl:rotate-180" aria-hidden />}
          <Link to={crumb.to} className="rounded-sm hover:text-text hover:underline">
            {crumb.label}
          </Link>
        </Fragment>
      ))}
    </nav>
  );
}
