import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { useDownload } from '@/hooks/use-download';

const FORMATS = ['csv', 'xlsx', 'pdf'] as const;
const ASKED = ['q', 'filter', 'sort', 'deleted'] as const;

/**
 * Hands out what the table shows as a file: written by the server, with exactly the filter that the address holds.
 *
 * @param path the list's own, such as `/api/activity/export`
 */
export function ExportMenu({ path, sort }: { path: string; sort: string }) {
  const { t } = useTranslation('table');
  const { search } = useLocation();
  const download = useDownload();
  const act = (format: string) => {
    const view = new URLSearchParams(search);
    const asked = new URLSearchParams({ format, sort });
    for (const name of ASKED) {
      const value = view.get(name);
      if (value) asked.set(name, value);
    }
    download.mutate(`${path}?${asked}`);
  };
  return (
    <Menu
      trigger={
        <Button busy={download.isPending}>
          <Download />
          {t('export.open')}
        </Button>
      }
      entries={FORMATS.map((format) => ({ label: t(`export.${format}`), act: () => act(format) }))}
    />
  );
}
