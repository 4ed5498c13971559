package guitara.booking;

import guitara.facility.Branch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// How drafts travel to the database and facts come back: one document each, always as a bound parameter.
final class BookingJson {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private record FactsDocument(
      Optional<BookingFacts.ClientFact> client,
      Optional<java.time.Instant> before,
      List<BookingFacts.ServiceFact> services,
      List<BookingFacts.StaffFact> staff,
      List<BookingFacts.RoomFact> rooms,
      List<BookingFacts.WorkingFact> working,
      List<BookingFacts.AbsenceFact> absences) {}

  private BookingJson() {}

  static String items(BookingDraft draft) {
    return text(itemsOf(draft));
  }

  static String text(Object document) {
    return JSON.writeValueAsString(document);
  }

  static List<Map<String, Object>> itemsOf(BookingDraft draft) {
    return draft.items().stream().map(BookingJson::item).toList();
  }

  private static Map<String, Object> item(AppointmentItem item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("seq", item.seq());
    json.put("guest", item.guest());
    json.put("service_id", item.serviceId());
    putIfPresent(json, "staff_id", item.staffId());
    putIfPresent(json, "room_id", item.roomId());
    json.put("starts", item.during().start().toString());
    json.put("ends", item.during().end().toString());
    json.put("buffer_before", item.buffers().before());
    json.put("buffer_after", item.buffers().after());
    json.put("turnover", item.buffers().turnover());
    json.put("price", item.price());
    return json;
  }

  private static void putIfPresent(Map<String, Object> json, String key, OptionalLong id) {
    id.ifPresent(value -> json.put(key, value));
  }

  /// Everything but the treatments.
  static String details(BookingDraft draft) {
    return text(detailsOf(draft));
  }

  static Map<String, Object> detailsOf(BookingDraft draft) {
    AppointmentDetails details = draft.details();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("branch_id", draft.branchId());
    json.put("client_id", details.clientId());
    json.put("place", details.place().name());
    json.put("address", details.address());
    json.put("notes", details.notes());
    if (!details.overrideReason().isEmpty()) {
      json.put("override_reason", details.overrideReason());
    }
    return json;
  }

  static BookingFacts facts(Branch branch, String document) {
    FactsDocument facts = JSON.readValue(document, FactsDocument.class);
    return new BookingFacts(
        branch, facts.client, facts.before, facts.services, facts.staff, facts.rooms, facts.working, facts.absences);
  }
}
