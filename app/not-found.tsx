import type { Metadata } from 'next';
import { CityNotFound } from '@/components/site/city-not-found';

export const metadata: Metadata = { title: 'Page not found' };

export default CityNotFound;
