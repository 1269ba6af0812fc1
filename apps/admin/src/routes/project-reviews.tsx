import { createLazyRoute } from '@tanstack/react-router'
import { ReviewsPage } from '../features/project/reviews/components/reviews-page.tsx'

export const route = createLazyRoute('/signed-in/shell/projects/reviews')({ component: ReviewsPage })
