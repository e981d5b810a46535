package pages

// registerDates makes the pages on the register as a whole through time.
func (s *site) registerDates() []func() Page { return nil }
