import type { Metadata } from 'next';
import { NotFoundHelp } from '@/components/site/not-found-help';

export const metadata: Metadata = { title: 'Page not found' };

export default function CityNotFound() {
  return <NotFoundHelp />;
}
