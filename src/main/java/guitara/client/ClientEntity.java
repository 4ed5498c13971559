package guitara.client;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The row of a client, as far as a desk writes it. The database counts the version too, by the same step.
@Entity(name = "Client")
@Table(name = "client")
class ClientEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Column(insertable = false, updatable = false)
  private @Nullable Long number;

  @Version
  private int version;

  @Column(updatable = false)
  private @Nullable UUID intent;

  @Column(name = "first_name")
  private String firstName;

  @Column(name = "last_name")
  private String lastName;

  private @Nullable String phone;
  private @Nullable String email;
  private String address;

  @Column(name = "birth_date")
  private @Nullable LocalDate birthDate;

  private String notes;

  @Column(name = "allergy_note")
  private String allergyNote;

  @Column(name = "preferred_staff_id")
  private @Nullable Long preferredStaff;

  @Column(name = "archived_at", insertable = false, updatable = false)
  private @Nullable Instant archivedAt;

  /// For Hibernate.
  protected ClientEntity() {}

  /// A client that is new.
  static ClientEntity added(UUID intent, ClientDetails details) {
    ClientEntity entity = new ClientEntity();
    entity.version = 1;
    entity.intent = intent;
    entity.write(details);
    return entity;
  }

  final void write(ClientDetails details) {
    firstName = details.name().first();
    lastName = details.name().last();
    phone = details.contact().phone().map(PhoneNumber::e164).orElse(null);
    email = details.contact().email().isEmpty() ? null : details.contact().email();
    address = details.contact().address();
    birthDate = details.care().birthDate().orElse(null);
    notes = details.care().notes();
    allergyNote = details.care().allergyNote();
    preferredStaff = details.care().preferredStaff().orElse(null);
  }

  StoredClient stored() {
    if (id == null || number == null) {
      throw new IllegalStateException("This client was never stored");
    }
    return new StoredClient(id, number, version, new ClientDetails(
        new PersonName(firstName, lastName),
        new Contact(Optional.ofNullable(phone).map(PhoneNumber::new), Optional.ofNullable(email).orElse(""), address),
        new Care(Optional.ofNullable(birthDate), notes, allergyNote, Optional.ofNullable(preferredStaff))));
  }

  boolean isArchived() {
    return archivedAt != null;
  }
}
