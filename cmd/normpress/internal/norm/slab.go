package norm

// slab hands out values of arrays that it makes many at a time: a text has thousands of small ones, which live and
// die together.
type slab[T any] struct{ free []T }

// reserve makes room for n values.
func (s *slab[T]) reserve(n int) {
	if n > len(s.free) {
		s.free = make([]T, n)
	}
}

// take returns n zero values. The slice cannot grow into those that are handed out next.
func (s *slab[T]) take(n int) []T {
	if n > len(s.free) {
		s.reserve(max(n, 16))
	}
	out := s.free[:n:n]
	s.free = s.free[n:]
	return out
}

// put returns a copy of the value that is there to stay.
func (s *slab[T]) put(v T) *T {
	p := &s.take(1)[0]
	*p = v
	return p
}

// keep returns a copy of the values that is there to stay, nil when there are none.
func (s *slab[T]) keep(vs []T) []T {
	if len(vs) == 0 {
		return nil
	}
	out := s.take(len(vs))
	copy(out, vs)
	return out
}
