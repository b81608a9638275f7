import {
  BookOpen,
  Box,
  Cog,
  Gauge,
  Globe,
  History,
  House,
  MessageSquare,
  Package,
  Plug,
  ShoppingCart,
  Smartphone,
  TriangleAlert,
  UserCog,
  Users,
  Wrench,
  type LucideIcon,
} from 'lucide-react';

export interface Place {
  /** Its name in `common.json`, below `nav`. */
  key: string;
  to: string;
  icon: LucideIcon;
  /** Without it the place is not shown. */
  permission?: string;
  /** Keys that lead there, in turn. */
  keys?: string;
}

/** The sidebar, as section 11 of the requirements orders it: what has a page. */
export const PRIMARY: Place[] = [
  { key: 'dashboard', to: '/dashboard', icon: House, permission: 'analytics:read', keys: 'g d' },
  { key: 'chats', to: '/chats', icon: MessageSquare, permission: 'chats:read', keys: 'g h' },
  { key: 'clients', to: '/clients', icon: Users, permission: 'clients:read', keys: 'g c' },
  { key: 'orders', to: '/orders', icon: ShoppingCart, permission: 'orders:read', keys: 'g o' },
  { key: 'products', to: '/products', icon: Box, permission: 'catalog:read', keys: 'g p' },
  { key: 'categories', to: '/categories', icon: Package, permission: 'catalog:read', keys: 'g k' },
  { key: 'services', to: '/services', icon: Wrench, permission: 'catalog:read', keys: 'g s' },
  { key: 'prompts', to: '/prompts', icon: MessageSquare, permission: 'prompts:read', keys: 'g a' },
];

export const SETTINGS: Place[] = [
  { key: 'knowledge', to: '/knowledge', icon: BookOpen, permission: 'prompts:read', keys: 'g b' },
  { key: 'languages', to: '/languages', icon: Globe, permission: 'settings:read', keys: 'g l' },
  { key: 'settings', to: '/settings', icon: Cog, permission: 'settings:read', keys: 'g w' },
  { key: 'users', to: '/users', icon: UserCog, permission: 'members:read', keys: 'g u' },
  { key: 'integrations', to: '/integrations', icon: Plug, permission: 'webhooks:read', keys: 'g i' },
  { key: 'activity', to: '/activity', icon: History, permission: 'activity:read', keys: 'g v' },
  { key: 'usage', to: '/usage', icon: Gauge, permission: 'analytics:read', keys: 'g y' },
  { key: 'attention', to: '/attention', icon: TriangleAlert, permission: 'chats:read', keys: 'g t' },
];

/** The header's settings menu. */
export const SETTINGS_MENU: Place[] = [
  { key: 'users', to: '/users', icon: UserCog, permission: 'members:read' },
  { key: 'categories', to: '/categories', icon: Package, permission: 'catalog:read' },
  { key: 'languages', to: '/languages', icon: Globe, permission: 'settings:read' },
  { key: 'channels', to: '/channels', icon: Smartphone, permission: 'settings:read' },
];
